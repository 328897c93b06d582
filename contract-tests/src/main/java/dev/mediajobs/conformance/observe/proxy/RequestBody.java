package dev.mediajobs.conformance.observe.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Passes a request to the server: as it is, or with the proxy's links in its JSON replaced by those of the server. */
final class RequestBody {

    private final HttpHead head;
    private final PassingExchange exchange;
    private final Optional<LinkRewriter> rewriter;

    RequestBody(HttpHead head, PassingExchange exchange, Optional<LinkRewriter> rewriter) {
        this.head = head;
        this.exchange = exchange;
        this.rewriter = rewriter;
    }

    void pass(HttpInput in, Upstream to) throws IOException {
        BodyScanner scanner = BodyScanner.ofRequest(head, exchange.requestCapture());
        exchange.requestBody(scanner);
        if (rewriter.isPresent() && isShortJson()) {
            rewrite(rewriter.get(), scanner, in, to);
            return;
        }
        HttpHead sent = rewriter.isPresent() ? RewritingSink.uncompressed(head) : head;
        byte[] bytes = sent.bytes();
        to.write(bytes, 0, bytes.length);
        while (!scanner.isDone()) {
            int end = scanned(in, scanner);
            to.write(in.buffer(), in.from(), end - in.from());
            in.advance(end);
        }
    }

    private void rewrite(LinkRewriter links, BodyScanner scanner, HttpInput in, Upstream to) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        while (!scanner.isDone()) {
            int end = scanned(in, scanner);
            content.write(in.buffer(), in.from(), end - in.from());
            in.advance(end);
        }
        byte[] body = links.inwards(content.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = RewritingSink.uncompressed(head)
                .with("content-length", value -> Integer.toString(body.length))
                .bytes();
        to.write(bytes, 0, bytes.length);
        to.write(body, 0, body.length);
    }

    private static int scanned(HttpInput in, BodyScanner scanner) throws IOException {
        if (!in.fill()) {
            throw new EOFException("the client broke off");
        }
        return scanner.scan(in.buffer(), in.from(), in.to());
    }

    private boolean isShortJson() {
        List<String> length = head.elements("content-length");
        return RewritingSink.isJson(head.elements("content-type"))
                && head.elements("expect").isEmpty()
                && !length.isEmpty()
                && length.get(0).length() < 8
                && Integer.parseInt(length.get(0)) <= Capture.MAX_BYTES;
    }
}
