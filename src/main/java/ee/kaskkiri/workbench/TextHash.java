package ee.kaskkiri.workbench;

import ee.kaskkiri.rules.FileTree;

/** Tells texts of files apart. */
public final class TextHash {
  private TextHash() {}

  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  public static String of(String text) {
    return FileTree.hash(text);
  }
}
