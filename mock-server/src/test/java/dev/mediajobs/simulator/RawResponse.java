package dev.mediajobs.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Response as it was received, without its framing. */
record RawResponse(String status, List<String> headers, String body, String end) {

    static RawResponse of(URI server, String request) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        String end = "closed";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            try {
                socket.getInputStream().transferTo(received);
            } catch (SocketException e) {
                end = "reset";
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parse(received.toString(ISO_8859_1), end);
    }

    private static RawResponse parse(String text, String end) {
        String[] message = text.split("\r\n\r\n", 2);
        String[] head = message[0].split("\r\n");
        List<String> headers = Stream.of(head)
                .skip(1)
                .filter(header -> !header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .filter(header -> !header.equalsIgnoreCase("transfer-encoding: chunked"))
                .sorted()
                .toList();
        boolean chunked = Stream.of(head).anyMatch("Transfer-Encoding: chunked"::equalsIgnoreCase);
        String body = message.length > 1 ? message[1] : "";
        return new RawResponse(head[0], headers, chunked ? joined(body) : body, end);
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int size;
            try {
                size = Integer.parseInt(chunks.substring(at, line), 16);
            } catch (RuntimeException e) {
                return body + "(broken chunk: " + chunks.substring(at) + ")";
            }
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
