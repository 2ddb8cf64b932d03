package ee.kaskkiri.decision.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** A request whose body is sent piece by piece, and whose answer is read line by line. */
final class RawRequest implements Closeable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private int left;
  private boolean over;

  RawRequest(String path, String... headers) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
    List<String> said = List.of(headers);
    String type =
        said.stream().anyMatch(one -> one.startsWith("Content-Type:"))
            ? ""
            : "Content-Type: application/x-ndjson\r\n";
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + type
            + "Transfer-Encoding: chunked\r\n"
            + String.join("", said.stream().map(one -> one + "\r\n").toList())
            + "\r\n";
    out.write(head.getBytes(ISO_8859_1));
    out.flush();
  }

  void send(String text) throws IOException {
    send(text.getBytes(UTF_8));
  }

  void send(byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
    out.write(bytes);
    out.write("\r\n".getBytes(ISO_8859_1));
    out.flush();
  }

  void end() throws IOException {
    out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    out.flush();
  }

  /** Reads the head of the answer. */
  String status() throws IOException {
    String first = headLine();
    for (String line = first; !line.isEmpty(); ) {
      line = headLine();
    }
    return first;
  }

  private String headLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new EOFException("the connection was cut");
      }
      if (one != '\r') {
        line.append((char) one);
      }
    }
    return line.toString();
  }

  /**
   * The next line of the answer; empty at its end.
   *
   * @throws EOFException if the connection was cut before the end
   */
  String line() throws IOException {
    java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
    for (int one = next(); one >= 0; one = next()) {
      if (one == '\n') {
        return line.toString(UTF_8);
      }
      line.write(one);
    }
    return line.toString(UTF_8);
  }

  private int next() throws IOException {
    if (over) {
      return -1;
    }
    if (left == 0) {
      String size = headLine();
      left = Integer.parseInt(size.isEmpty() ? headLine() : size, 16);
      if (left == 0) {
        over = true;
        return -1;
      }
    }
    int one = in.read();
    if (one < 0) {
      throw new EOFException("the connection was cut");
    }
    left--;
    return one;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
