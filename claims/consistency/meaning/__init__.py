"""What a sentence means, as a vector made on this machine: texts of one meaning lie close, whatever their words."""
