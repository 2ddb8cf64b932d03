package ee.kaskkiri.engine.dmn.feel;

import ee.kaskkiri.engine.limit.Effort;

/** A text that counts how often a pattern looks at its characters. */
final class CountedText implements CharSequence {
  private static final int LOOKS_PER_STEP = 16;

  private final String text;
  private final Effort effort;
  private int looks;

  CountedText(String text) {
    this.text = text;
    this.effort = Effort.current();
  }

  @Override
  public char charAt(int index) {
    if (++looks == LOOKS_PER_STEP) {
      looks = 0;
      effort.step(1);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
