package ee.kaskkiri.difference;

/** How text is marked for people; without colours, the words and signs say the same. */
public interface Paint {
  /** No colours. */
  Paint NONE =
      new Paint() {
        @Override
        public String heading(String text) {
          return text;
        }

        @Override
        public String removed(String text) {
          return text;
        }

        @Override
        public String added(String text) {
          return text;
        }

        @Override
        public String faint(String text) {
          return text;
        }
      };

  /** What the lines below belong to. */
  String heading(String text);

  /** What stood there before. */
  String removed(String text);

  /** What stands there now. */
  String added(String text);

  /** What need not be read. */
  String faint(String text);
}
