package dev.mediajobs.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A server that returns the same JSON to every request, a job with remaining credits, at the least possible cost. */
final class Loopback implements AutoCloseable {
    private static final String JOB = "{\"id\":\"3c90c3cc-0d44-4b50-8888-8dd25736052a\",\"status\":\"running\","
            + "\"progress\":0.4,\"created_at\":\"2026-01-24T12:00:00Z\",\"updated_at\":\"2026-01-24T12:00:01Z\","
            + "\"image\":\"https://example.com/face.png\",\"audio\":\"https://example.com/voice.mp3\","
            + "\"video_output\":null,\"failed_reason\":null,\"credits_used\":0,\"remaining_credits\":100}";
    private static final byte[] RESPONSE = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + JOB.length() + "\r\n\r\n" + JOB)
            .getBytes(ISO_8859_1);

    private final ServerSocket server;

    Loopback() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                // The body of a submit has no line end, so the next request's first line follows it.
                if (line.isEmpty()) {
                    out.write(RESPONSE);
                }
            }
        } catch (IOException gone) {
            // The client closed the connection.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "loopback");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
