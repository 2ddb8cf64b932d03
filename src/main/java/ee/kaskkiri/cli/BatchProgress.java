package ee.kaskkiri.cli;

import ee.kaskkiri.regression.impact.Watch;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar that shows how much of an input is decided, how fast, and how long it will still take, if
 * there is a terminal to show it on.
 */
final class BatchProgress implements Watch, AutoCloseable {
  private static final long MEGABYTE = 1 << 20;
  private static final double NANOSECONDS = 1e9;

  private final String name;
  private final long total;
  private final boolean shown;
  private @Nullable ProgressBar bar;
  private long first;
  private long start;

  /**
   * A bar that begins with the first that is told.
   *
   * @param total how many bytes there are; -1 if that is not known
   */
  @SuppressWarnings("SystemConsoleNull") // the build insists on Java 17, where it is null
  BatchProgress(String name, long total) {
    this.name = name;
    this.total = total;
    this.shown = System.console() != null;
  }

  @Override
  public void at(long asked, long taken) {
    if (!shown) {
      return;
    }
    if (bar == null) {
      first = asked;
      start = System.nanoTime();
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" MB", MEGABYTE)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .startsFrom(taken, Duration.ZERO)
              .build();
    }
    bar.stepTo(taken);
    double seconds = Math.max(1, System.nanoTime() - start) / NANOSECONDS;
    bar.setExtraMessage(
        String.format(Locale.ROOT, " %d lines, %.0f/s", asked, (asked - first) / seconds));
  }

  @Override
  public boolean stopped() {
    return false;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
