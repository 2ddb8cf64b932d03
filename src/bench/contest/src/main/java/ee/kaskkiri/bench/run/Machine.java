package ee.kaskkiri.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shape of the machine, without its name. */
final class Machine {
  private static final long KILO = 1024;

  private Machine() {}

  static String describe() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + memory()
        + " of memory, JDK "
        + Runtime.version().feature()
        + " ("
        + System.getProperty("java.vm.name")
        + "), "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  private static String memory() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
        if (line.startsWith("MemTotal")) {
          return Math.round(Long.parseLong(line.replaceAll("\\D", "")) / (double) (KILO * KILO))
              + " GB";
        }
      }
    } catch (IOException e) {
      return "an unknown amount";
    }
    return "an unknown amount";
  }

  /** How busy it was in the last minute: processes that ran or waited to. */
  static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    } catch (IOException e) {
      return "unknown";
    }
  }
}
