package ee.kaskkiri.release.repository;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * A process whose exit value may be asked for a moment too early: JGit does so when the streams of
 * a process ended, and would say nothing but that the process has not exited.
 */
final class PatientProcess extends Process {
  private static final int SECONDS_TO_EXIT = 5;

  private final Process process;

  PatientProcess(Process process) {
    this.process = process;
  }

  @Override
  public int exitValue() {
    try {
      process.waitFor(SECONDS_TO_EXIT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return process.exitValue();
  }

  @Override
  public OutputStream getOutputStream() {
    return process.getOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return process.getInputStream();
  }

  @Override
  public InputStream getErrorStream() {
    return process.getErrorStream();
  }

  @Override
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void destroy() {
    process.destroy();
  }
}
