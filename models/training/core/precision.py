"""bf16 where it is fast."""

import torch


def mixed_precision(device: torch.device) -> torch.autocast:
    """bf16 autocast on GPUs and on processors with bf16 instructions. On others everything stays fp32: bf16 is emulated there and takes three to nine times as long."""
    fast = device.type != "cpu" or torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=fast)
