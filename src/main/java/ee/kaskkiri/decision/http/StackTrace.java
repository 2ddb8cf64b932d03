package ee.kaskkiri.decision.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where something broke, without what the exceptions say of it. */
public final class StackTrace {
  private static final int LONGEST_CHAIN = 20;

  private StackTrace() {}

  /** The classes of an exception and its causes, each with the lines it came through. */
  public static String of(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(LONGEST_CHAIN)
        .map(StackTrace::one)
        .collect(Collectors.joining(System.lineSeparator() + "caused by "));
  }

  private static String one(Throwable thrown) {
    String at = System.lineSeparator() + "\tat ";
    return Arrays.stream(thrown.getStackTrace())
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(at, thrown.getClass().getName() + at, ""));
  }
}
