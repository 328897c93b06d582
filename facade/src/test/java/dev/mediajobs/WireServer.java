package dev.mediajobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A server that sends the exact bytes of a script and records all requests. */
public final class WireServer implements AutoCloseable {
    /** A received request. */
    public record Seen(String line, String head, ByteString body) {
        public String path() {
            return line.split(" ", -1)[1];
        }

        public boolean is(String method) {
            return line.startsWith(method + " ");
        }

        /** Returns the value of a header, empty if it is missing. */
        String header(String name) {
            for (String field : head.split("\r\n", -1)) {
                if (field.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return field.substring(name.length() + 1).strip();
                }
            }
            return "";
        }

        public String text() {
            return body.utf8();
        }
    }

    /** Responds to one request; closing the stream ends the connection. */
    public interface Script {
        void response(Seen request, OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Script script;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong received = new AtomicLong();

    private WireServer(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
    }

    public static WireServer start(Script script) {
        return start(ServerSocketFactory.getDefault(), script);
    }

    static WireServer start(ServerSocketFactory sockets, Script script) {
        try {
            WireServer wire =
                    new WireServer(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
            daemon(wire::accept);
            return wire;
        } catch (IOException cannotListen) {
            throw new UncheckedIOException(cannotListen);
        }
    }

    public URI url() {
        return url("127.0.0.1");
    }

    /** Returns the URL with another name of this machine. */
    URI url(String host) {
        return URI.create(
                (server instanceof SSLServerSocket ? "https" : "http") + "://" + host + ":" + server.getLocalPort());
    }

    /** Returns the number of connections so far. */
    int connections() {
        return open.size();
    }

    /** Returns the number of bytes received, including those of incomplete requests. */
    long received() {
        return received.get();
    }

    /** Returns all requests in the order of arrival. */
    public List<Seen> seen() {
        return seen;
    }

    long count(String method) {
        return seen.stream().filter(request -> request.is(method)).count();
    }

    /** Returns a complete JSON response on a connection that stays open. */
    public static Script json(int status, String body, String... fields) {
        return whole(status, "application/json", body.getBytes(UTF_8), fields);
    }

    /** Returns a complete HTML page. */
    static Script page(int status, String html) {
        return whole(status, "text/html", html.getBytes(UTF_8));
    }

    /** Returns a complete response with these bytes. */
    public static Script whole(int status, String type, byte[] body, String... fields) {
        return (request, out) -> {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Reason\r\n");
            for (String field : fields) {
                head.append(field).append("\r\n");
            }
            head.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(body.length);
            out.write((head + "\r\n\r\n").getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
        };
    }

    /** Sends these bytes and closes the connection. */
    static Script raw(String bytes) {
        return (request, out) -> {
            out.write(bytes.getBytes(ISO_8859_1));
            out.close();
        };
    }

    /** Closes the connection without a byte. */
    static Script closing() {
        return raw("");
    }

    /** Never sends a byte. */
    static Script silent() {
        return (request, out) -> {};
    }

    /** Runs one script for each request; the last one is repeated. */
    static Script sequence(Script... scripts) {
        AtomicInteger next = new AtomicInteger();
        return (request, out) -> scripts[Math.min(next.getAndIncrement(), scripts.length - 1)].response(request, out);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            // Head and body are two writes; without this the second one waits for a delayed ACK.
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(new FilterInputStream(socket.getInputStream()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = super.read(bytes, offset, length);
                    received.addAndGet(Math.max(0, read));
                    return read;
                }
            });
            for (Seen request = read(in); request != null; request = read(in)) {
                seen.add(request);
                script.response(request, socket.getOutputStream());
                if (socket.isClosed()) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client closed the connection, as in some tests.
        }
    }

    private static @Nullable Seen read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int c = in.read();
            if (c < 0) {
                return null;
            }
            head.write(c);
            matched = c == "\r\n\r\n".charAt(matched) ? matched + 1 : (c == '\r' ? 1 : 0);
        }
        String text = head.toString(ISO_8859_1);
        String line = text.substring(0, text.indexOf("\r\n"));
        Seen withoutBody = new Seen(line, text, ByteString.EMPTY);
        return new Seen(line, text, ByteString.of(body(withoutBody, in)));
    }

    private static byte[] body(Seen request, InputStream in) throws IOException {
        if (request.header("Transfer-Encoding").equals("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            line(in);
            return body.toByteArray();
        }
        String length = request.header("Content-Length");
        return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
