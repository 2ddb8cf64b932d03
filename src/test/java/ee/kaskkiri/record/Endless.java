package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.Databases;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that records without end, from several threads, and says the name of each record that
 * was acknowledged. Somebody else has to end it.
 */
final class Endless {
  private static final int THREADS = 8;

  private Endless() {}

  /**
   * Begins when it is told anything.
   *
   * @param arguments the address of the database, which may be empty, and the data directory
   */
  public static void main(String[] arguments) throws Exception {
    if (System.in.read() < 0) {
      return;
    }
    Database database = Databases.open(arguments[0], Path.of(arguments[1]));
    GroupWriter writer = Samples.writer(database);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < THREADS; i++) {
      new Thread(() -> record(writer, out)).start();
    }
  }

  private static void record(Recorder recorder, PrintStream out) {
    while (true) {
      Entry entry = Samples.entry();
      try {
        recorder.record(List.of(entry), Samples.claim(entry.id().toString(), "x", entry));
      } catch (NotRecordedException e) {
        return;
      }
      out.println(entry.id());
    }
  }
}
