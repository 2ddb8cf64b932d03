package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession2;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/** Reaches remotes through the {@code ssh} of the machine, with its keys, hosts and settings. */
final class OpenSsh extends SshSessionFactory {
  private static final int SECONDS_TO_CONNECT = 10;

  private final String program;

  OpenSsh(String program) {
    this.program = program;
  }

  @Override
  public RemoteSession2 getSession(
      URIish address, CredentialsProvider credentials, FS files, int milliseconds) {
    return new Session(address);
  }

  @Override
  public String getType() {
    return "openssh";
  }

  /** What is run; a question that ssh would ask somebody at a terminal is a failure. */
  List<String> command(URIish address, String remoteCommand) {
    List<String> words = new ArrayList<>(List.of(program, "-o", "BatchMode=yes"));
    words.addAll(List.of("-o", "ConnectTimeout=" + SECONDS_TO_CONNECT));
    if (address.getPort() > 0) {
      words.addAll(List.of("-p", String.valueOf(address.getPort())));
    }
    String user = address.getUser() == null ? "" : address.getUser() + "@";
    words.addAll(List.of("--", user + address.getHost(), remoteCommand));
    return words;
  }

  private final class Session implements RemoteSession2 {
    private final URIish address;

    Session(URIish address) {
      this.address = address;
    }

    @Override
    public Process exec(String command, int timeout) throws TransportException {
      return exec(command, Map.of(), timeout);
    }

    @Override
    public Process exec(String command, Map<String, String> environment, int timeout)
        throws TransportException {
      ProcessBuilder builder = new ProcessBuilder(command(address, command));
      builder.environment().putAll(environment);
      try {
        return new PatientProcess(builder.start());
      } catch (IOException e) {
        throw new TransportException("the program ssh cannot be run", e);
      }
    }

    @Override
    public void disconnect() {
      // the process ends with its streams
    }
  }
}
