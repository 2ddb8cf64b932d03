package ee.kaskkiri.cli;

import ee.kaskkiri.regression.impact.Portfolio;
import ee.kaskkiri.regression.impact.Watch;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar that shows how much of a portfolio is asked, if there is a terminal to show it on. */
final class ImpactProgress implements Watch, AutoCloseable {
  private static final long MEGABYTE = 1 << 20;
  private static final double NANOSECONDS = 1e9;

  private final @Nullable ProgressBar bar;
  private final long start = System.nanoTime();

  @SuppressWarnings("SystemConsoleNull") // the build insists on Java 17, where it is null
  ImpactProgress(Portfolio portfolio) {
    this.bar = System.console() == null ? null : bar(portfolio);
  }

  private static ProgressBar bar(Portfolio portfolio) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(portfolio.name())
            .setInitialMax(portfolio.total())
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(System.err));
    return switch (portfolio.unit()) {
      case ENTRIES -> builder.build();
      case BYTES -> builder.setUnit(" MB", MEGABYTE).build();
    };
  }

  @Override
  public void at(long asked, long taken) {
    if (bar != null) {
      bar.stepTo(taken);
      double seconds = Math.max(1, System.nanoTime() - start) / NANOSECONDS;
      bar.setExtraMessage(String.format(Locale.ROOT, " %d asked, %.0f/s", asked, asked / seconds));
    }
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
