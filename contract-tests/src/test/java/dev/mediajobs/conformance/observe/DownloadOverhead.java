package dev.mediajobs.conformance.observe;

import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.time.SystemTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures how much longer a download of 50 MB takes through {@code observe} than without it. The client writes the file to
 * the disk, and is not throttled. Downloads alternate; the median of 60 counts, after 40 that compile the proxy.
 */
final class DownloadOverhead {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MEGABYTES = 50;
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 40;

    private DownloadOverhead() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("download", ".mp4");
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> serve(socket), "server");
            server.setDaemon(true);
            server.start();
            URI direct = URI.create("http://127.0.0.1:" + socket.getLocalPort());
            try (LiveObservation live = LiveObservation.start(
                    List.of(new LiveObservation.Target(SpecSource.of("miraflow"), direct)),
                    0,
                    false,
                    new Observation(direct, false, new SystemTime()),
                    (vendor, exchange) -> {},
                    new SystemTime())) {
                print(direct, live.addresses().get("miraflow"), file);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void print(URI direct, URI observed, Path file) throws IOException {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double first = download(direct, file);
            double second = download(observed, file);
            if (round >= WARM_UP) {
                without.add(first);
                with.add(second);
            }
        }
        Collections.sort(without);
        Collections.sort(with);
        double before = without.get(ROUNDS / 2);
        double after = with.get(ROUNDS / 2);
        System.out.printf(
                Locale.ROOT,
                "%d MB: %.1f ms direct (%.0f MB/s), %.1f ms through observe (%.0f MB/s), ratio %.2f%n",
                MEGABYTES,
                before,
                MEGABYTES / before * 1000,
                after,
                MEGABYTES / after * 1000,
                after / before);
    }

    private static double download(URI server, Path file) throws IOException {
        long start = System.nanoTime();
        long size = 0;
        try (Socket client = new Socket(server.getHost(), server.getPort());
                OutputStream out = Files.newOutputStream(file)) {
            client.getOutputStream()
                    .write(("GET /video.mp4 HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[64 * 1024];
            InputStream in = client.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                size += count;
            }
        }
        if (size < (long) MEGABYTES * MEGABYTE) {
            throw new IOException("only " + size + " bytes arrived");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void serve(ServerSocket socket) {
        byte[] block = new byte[64 * 1024];
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.getInputStream().read(new byte[1024]);
                OutputStream out = client.getOutputStream();
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nConnection: close\r\nContent-Length: "
                                + MEGABYTES * MEGABYTE + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                for (int sent = 0; sent < MEGABYTES * MEGABYTE; sent += block.length) {
                    out.write(block);
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("A connection failed: " + e);
                }
            }
        }
    }
}
