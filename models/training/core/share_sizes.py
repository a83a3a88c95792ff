"""Makes the enlargements of an exported graph share the size that they enlarge to."""

import copy

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper


def share_sizes(model: onnx.ModelProto, like: str, inputs: dict[str, np.ndarray]) -> None:
    """Every Resize to the size of the input `like` (1, C, H, W), as the exporter writes it, reads its own input's shape, cuts it and puts it
    together with H and W: arithmetic on whole numbers that onnxruntime does on the processor, once per Resize. What is enlarged has a fixed
    number of channels, so here one (H, W) and one Concat per number of channels serve all. inputs: any that the graph takes."""
    resizes = [node for node in model.graph.node if node.op_type == "Resize" and len(node.input) == 4]
    if not resizes:
        return
    channels = channels_of(model, {node.input[0] for node in resizes}, inputs)
    made = [helper.make_node("Shape", [like], ["size"], start=2, end=4)]
    for count in sorted(set(channels.values())):
        model.graph.initializer.append(numpy_helper.from_array(np.array([1, count], np.int64), f"of_{count}"))
        made.append(helper.make_node("Concat", [f"of_{count}", "size"], [f"size_of_{count}"], axis=0))
    for node in resizes:
        node.input[3] = f"size_of_{channels[node.input[0]]}"
    for node in reversed(made):
        model.graph.node.insert(0, node)
    drop_unused(model.graph)


def channels_of(model: onnx.ModelProto, names: set[str], inputs: dict[str, np.ndarray]) -> dict[str, int]:
    """The second size of each named value in a run."""
    watched = copy.deepcopy(model)
    watched.graph.output.extend(onnx.ValueInfoProto(name=name) for name in sorted(names))
    session = onnxruntime.InferenceSession(watched.SerializeToString(), providers=["CPUExecutionProvider"])
    values = session.run(sorted(names), {entry.name: inputs[entry.name] for entry in session.get_inputs()})
    return {name: np.asarray(value).shape[1] for name, value in zip(sorted(names), values)}


def drop_unused(graph: onnx.GraphProto) -> None:
    """Removes nodes whose outputs nobody reads."""
    wanted = {value.name for value in graph.output}
    kept = []
    for node in reversed(graph.node):
        if wanted.intersection(node.output):
            wanted.update(node.input)
            kept.append(node)
    del graph.node[:]
    graph.node.extend(reversed(kept))
