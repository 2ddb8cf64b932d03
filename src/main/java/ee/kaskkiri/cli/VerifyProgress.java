package ee.kaskkiri.cli;

import ee.kaskkiri.record.VerifierWatch;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how many records were walked, if there is a terminal to show it on. */
final class VerifyProgress implements VerifierWatch, AutoCloseable {
  private final @Nullable ProgressBar bar;

  @SuppressWarnings("SystemConsoleNull") // the build insists on Java 17, where it is null
  VerifyProgress() {
    this.bar =
        System.console() == null
            ? null
            : new ProgressBarBuilder()
                .setTaskName("verify")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
  }

  @Override
  public void at(long records) {
    if (bar != null) {
      bar.stepTo(records);
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
