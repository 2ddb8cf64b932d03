package ee.kaskkiri.record;

/**
 * Where a chain stands.
 *
 * @param number number of its last record; 0 if there is none
 * @param hash hash of its last record; that of the chain itself if there is none
 */
record Head(long number, Hash hash) {}
