package ee.kaskkiri.bench;

import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Records that might be those of a service over some time. The same numbers give the same records.
 *
 * @param count how many there are
 * @param first when the first one was made
 * @param span from the first to the last
 * @param callers how many callers there are; every other request comes from the first one
 * @param input bytes of each input
 * @param answer bytes of each answer
 */
record ManyRecords(long count, Instant first, Duration span, int callers, int input, int answer) {
  /** Who asks for every other decision. */
  static final String BUSIEST = "key:caller-0";

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 1L << 63;
  private static final int LOW_BITS = 62;
  private static final int TIME_SHIFT = 16;
  private static final int TOPICS = 10;

  /** When a record was made. */
  Instant time(long number) {
    return first.plusMillis((long) ((double) span.toMillis() * number / count));
  }

  /** Name of a record. */
  UUID id(long number) {
    long low = new SplittableRandom(number).nextLong() >>> (Long.SIZE - LOW_BITS);
    long high = time(number).toEpochMilli() << TIME_SHIFT | VERSION | (number & 0xFFF);
    return new UUID(high, VARIANT | low);
  }

  /** Who asked. */
  String caller(long number) {
    SplittableRandom random = new SplittableRandom(~number);
    return random.nextBoolean() ? BUSIEST : "key:caller-" + random.nextInt(1, callers);
  }

  /** A record. */
  Entry entry(long number) {
    int topic = (int) (number % TOPICS);
    return new Entry(
        id(number),
        time(number),
        Duration.ofNanos(300_000),
        caller(number),
        null,
        "instrument-" + topic % 3,
        "topic-" + topic,
        LocalDate.of(2020, 1, 1).plusDays(number % 1000),
        "",
        "2019-01-01",
        "0".repeat(64),
        Outcome.DECIDED,
        200,
        topic % 2 == 0 ? "GRANT" : "MANUAL_REVIEW",
        List.of("CODE-" + topic, "CODE-" + (topic + 1)),
        "engine 1",
        "0.1.0",
        filled(input, number),
        filled(answer, ~number));
  }

  /** Text that does not compress to nothing. */
  private static Content filled(int bytes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder(bytes);
    while (text.length() < bytes) {
      text.append(Long.toString(random.nextLong(), Character.MAX_RADIX));
    }
    return Content.of(text.substring(0, bytes).getBytes(StandardCharsets.US_ASCII));
  }
}
