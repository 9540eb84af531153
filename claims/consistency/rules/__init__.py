"""What makes two figures comparable, when they disagree, and how to say it. Values in, values out."""
