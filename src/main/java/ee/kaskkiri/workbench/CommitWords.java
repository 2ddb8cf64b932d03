package ee.kaskkiri.workbench;

import ee.kaskkiri.rules.FileTree;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a commit says of a draft.
 *
 * @param draft the draft, approved
 * @param authors everybody who wrote in it or began it, the first one first
 * @param changes what it changes
 */
record CommitWords(Draft draft, List<String> authors, List<DraftFile> changes) {
  CommitWords {
    authors = List.copyOf(authors);
    changes = List.copyOf(changes);
  }

  /** Who wrote most of the files last; the others are named beside them. */
  String author() {
    return authors.stream()
        .max(Comparator.comparingLong(this::files))
        .orElseGet(() -> draft.created().by());
  }

  private long files(String name) {
    return changes.stream().filter(change -> change.by().equals(name)).count();
  }

  /** A line by which the commit is found again, whatever happened to whoever made it. */
  String mark(FileTree files) {
    return "Kaskkiri-Draft: " + draft.id() + " " + files.hash();
  }

  /** The message: name, text of the change log, and who stands for it. */
  String message(String mark) {
    StringBuilder message = new StringBuilder(draft.name());
    message.append("\n\n").append(draft.changeLog()).append("\n\n");
    authors.stream()
        .filter(name -> !name.equals(author()))
        .forEach(name -> message.append("Co-authored-by: ").append(name).append('\n'));
    return message
        .append("Approved-by: ")
        .append(Objects.requireNonNull(draft.approved(), "approved").by())
        .append('\n')
        .append(mark)
        .append('\n')
        .toString();
  }
}
