"""bf16 where it is fast."""

import torch


def mixed_precision(device: torch.device) -> torch.autocast:
    """bf16 autocast on GPUs and on processors that convolve in bf16; on others, where it takes nine times as long as fp32, everything stays fp32."""
    fast = device.type != "cpu" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=fast)
