"""打码: parts of a picture covered for good in the copy that the public sees."""
