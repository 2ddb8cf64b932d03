package ee.kaskkiri.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What one run of an instance records, each record bound by hash to the one before it and the first
 * one to this.
 *
 * @param number its place among all chains, from 1
 * @param writer its name, which no other chain has
 * @param instance whose run it is
 * @param openedAt when it was opened, to the millisecond
 * @param before where the chain before this one stood at that moment
 */
record Chain(int number, String writer, String instance, Instant openedAt, Head before) {
  private static final byte[] LINK = "kaskkiri record 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final String CHAIN = "kaskkiri chain 1";

  /** Where a chain stands that was never opened. */
  static final Head NO_CHAIN = new Head(0, Hash.of());

  /** Where it stands before its first record. */
  Head start() {
    return new Head(
        0,
        Hash.of(
            new CanonicalForm()
                .text(CHAIN)
                .number(number)
                .text(writer)
                .text(instance)
                .number(openedAt.toEpochMilli())
                .number(before.number())
                .hash(before.hash())
                .bytes()));
  }

  /** Where it stands with one more record. */
  Head after(Head head, Draft draft) {
    long next = head.number() + 1;
    return new Head(next, hash(head.hash(), next, draft));
  }

  /** Hash of a record at a place. */
  Hash hash(Hash previous, long number, Draft draft) {
    byte[] place = new CanonicalForm().text(writer).number(number).hash(previous).bytes();
    return Hash.of(LINK, place, draft.form());
  }
}
