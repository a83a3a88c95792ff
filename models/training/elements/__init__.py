"""The element network: which thing of the exemplar each thing of the source is like."""
