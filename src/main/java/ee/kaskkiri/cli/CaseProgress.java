package ee.kaskkiri.cli;

import ee.kaskkiri.regression.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar that shows how many cases are done, if there is a terminal to show it on. */
final class CaseProgress implements Progress, AutoCloseable {
  private final @Nullable ProgressBar bar;

  CaseProgress() {
    this("cases");
  }

  /**
   * A bar for other things than cases.
   *
   * @param task what is counted
   */
  @SuppressWarnings("SystemConsoleNull") // the build insists on Java 17, where it is null
  CaseProgress(String task) {
    this.bar =
        System.console() == null
            ? null
            : new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
  }

  @Override
  public synchronized void done(int done, int total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(Math.max(done, bar.getCurrent()));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
