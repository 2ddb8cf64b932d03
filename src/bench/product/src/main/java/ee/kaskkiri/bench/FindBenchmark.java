package ee.kaskkiri.bench;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.DatabaseException;
import ee.kaskkiri.database.Databases;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.GroupWriter;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Records.Order;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.StoredRecords;
import ee.kaskkiri.record.WriterLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/** How long it takes to find decisions among many; run by {@code src/test/bench/find.sh}. */
final class FindBenchmark {
  private static final int TOGETHER = 5000;
  private static final int PAGE = 100;
  private static final WriterLimits PATIENT =
      new WriterLimits(4, 1, Duration.ofMinutes(10), 100_000, Duration.ofMinutes(10));

  private final Records records;
  private final ManyRecords many;
  private final int times;

  private FindBenchmark(Records records, ManyRecords many, int times) {
    this.records = records;
    this.many = many;
    this.times = times;
  }

  /**
   * Fills a database with records and looks for some.
   *
   * @param arguments address of the database, data directory, number of records, bytes of an input,
   *     bytes of an answer, times that each is looked for
   */
  public static void main(String... arguments) throws DatabaseException, NotRecordedException {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
    ManyRecords many =
        new ManyRecords(
            Long.parseLong(arguments[2]),
            Instant.parse("2024-01-01T00:00:00Z"),
            Duration.ofDays(730),
            200,
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]));
    try (Database database = Databases.open(arguments[0], Path.of(arguments[1]))) {
      fill(database, many);
      new FindBenchmark(new StoredRecords(database), many, Integer.parseInt(arguments[5])).run();
    }
  }

  private static void fill(Database database, ManyRecords many) throws NotRecordedException {
    long began = System.nanoTime();
    try (GroupWriter writer = GroupWriter.start(database, "bench", PATIENT, Clock.systemUTC())) {
      for (long from = 0; from < many.count(); from += TOGETHER) {
        List<Entry> entries =
            LongStream.range(from, Math.min(from + TOGETHER, many.count()))
                .parallel()
                .mapToObj(many::entry)
                .toList();
        writer.record(entries, null);
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT, "filled       %d in %.0f s, chained by hash%n", many.count(), seconds);
  }

  private void run() throws NotRecordedException {
    SplittableRandom random = new SplittableRandom(4);
    measure("warm-up", () -> byId(random));
    measure("by id", () -> byId(random));
    measure("unknown id", () -> unknown(random));
    measure("caller, day", () -> byCallerAndDay(of(random, false)));
    measure("busiest, day", () -> byCallerAndDay(of(random, true)));
    measure("newest page", () -> found(records.search(Search.ALL, Order.NEWEST_FIRST, null, PAGE)));
  }

  private interface Look {
    int found() throws NotRecordedException;
  }

  private void measure(String what, Look look) throws NotRecordedException {
    long[] took = new long[times];
    long found = 0;
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      found += look.found();
      took[i] = System.nanoTime() - began;
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %s, %.1f found each%n",
        what,
        new Percentiles(took).line(),
        (double) found / times);
  }

  private int byId(SplittableRandom random) throws NotRecordedException {
    long number = random.nextLong(many.count());
    Entry found = records.find(many.id(number)).orElseThrow().entry();
    if (!found.caller().equals(many.caller(number))) {
      throw new IllegalStateException("Record " + number + " is another one.");
    }
    return 1;
  }

  private int unknown(SplittableRandom random) throws NotRecordedException {
    return records.find(many.id(many.count() + random.nextLong(many.count()))).isPresent() ? 1 : 0;
  }

  /** A record of the busiest caller, or of another one. */
  private long of(SplittableRandom random, boolean busiest) {
    long number = random.nextLong(many.count());
    while (many.caller(number).equals(ManyRecords.BUSIEST) != busiest) {
      number = random.nextLong(many.count());
    }
    return number;
  }

  /** The first page of the day and caller of a record, as somebody sees it who asks for it. */
  private int byCallerAndDay(long number) throws NotRecordedException {
    Instant day =
        many.time(number).atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    Search search =
        new Search(
            null, null, many.caller(number), day, day.plus(1, ChronoUnit.DAYS), null, null, null);
    return found(records.search(search, Order.NEWEST_FIRST, null, PAGE));
  }

  private static int found(List<?> found) {
    if (found.isEmpty()) {
      throw new IllegalStateException("Nothing was found that is there.");
    }
    return found.size();
  }
}
