package ee.kaskkiri.browser;

import java.util.Map;

/**
 * A draft whose beginnings are not what a test is about: made and changed by the writer's session.
 */
record Draft(Person writer, String id) {
  private static final String BEGIN =
      """
      draft => fetch('/api/drafts', {method: 'POST', headers: {'content-type': 'application/json'},
        body: JSON.stringify({name: draft.name,
          ...(draft.firstDay === '' ? {} : {newEdition: {instrument: draft.instrument, firstDay: draft.firstDay}})})})
        .then(answer => answer.json()).then(made => made.id)
      """;
  private static final String REPLACE =
      """
      async change => {
        const file = await fetch(change.file).then(answer => answer.json());
        const text = file.text.replace(change.before, change.after);
        const saved = await fetch(change.file, {method: 'PUT', headers: {'content-type': 'application/json'},
          body: JSON.stringify({hash: file.hash, text})});
        return saved.ok && text !== file.text;
      }
      """;

  /** A correction of what is in force. */
  static Draft begin(Person writer, String name) {
    return begin(writer, name, "", "");
  }

  /** A new edition of an instrument. */
  static Draft begin(Person writer, String name, String instrument, String firstDay) {
    Map<String, String> draft =
        Map.of("name", name, "instrument", instrument, "firstDay", firstDay);
    return new Draft(writer, String.valueOf(writer.page().evaluate(BEGIN, draft)));
  }

  /** Puts other words into one of its files. */
  void replaces(String path, String before, String after) {
    Object done =
        writer
            .page()
            .evaluate(REPLACE, Map.of("file", file(path), "before", before, "after", after));
    if (!Boolean.TRUE.equals(done)) {
      throw new AssertionError(before + " could not be replaced in " + path);
    }
  }

  private String file(String path) {
    return "/api/drafts/" + id + "/file?path=" + path;
  }

  /** The address of one of its pages. */
  String page(String rest) {
    return "/drafts/" + id + rest;
  }

  /** The address of the page of one of its tables. */
  String table(String path, String table) {
    return page("/table?path=" + path + "&table=" + table);
  }
}
