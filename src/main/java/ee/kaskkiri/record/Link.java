package ee.kaskkiri.record;

/**
 * An entry at its place in a chain.
 *
 * @param chain number of the chain
 * @param draft the entry
 * @param previous hash of the record before it
 * @param head the place and its own hash
 */
record Link(int chain, Draft draft, Hash previous, Head head) {}
