"""What the product would be without one of its safeguards. The simulation must notice each: docs/simulation.md.

A mutation replaces one thing of the product, or one condition of the table, for as long as its `with` block lasts.
"""

from tests.simulation.mutations.claims import CLAIM_MUTATIONS
from tests.simulation.mutations.rules import RULE_MUTATIONS

MUTATIONS = {**CLAIM_MUTATIONS, **RULE_MUTATIONS}
