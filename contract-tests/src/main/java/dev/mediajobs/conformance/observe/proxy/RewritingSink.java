package dev.mediajobs.conformance.observe.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Passes a response with the links of its JSON body and its Location header rewritten. Holds a body of up to 8 MiB. */
final class RewritingSink extends ResponseSink {

    private final LinkRewriter rewriter;
    private final HttpHead head;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final Capture whole;
    private @Nullable BodyScanner scanner;

    RewritingSink(LinkRewriter rewriter, HttpHead head, BodyScanner passing, Output out) {
        super(head.with("location", rewriter::outwards), out);
        this.rewriter = rewriter;
        this.head = head;
        this.whole = new Capture(new java.util.concurrent.atomic.AtomicLong(Long.MAX_VALUE));
        String type = String.join(",", head.elements("content-type")).toLowerCase(Locale.ROOT);
        boolean plain = head.elements("content-encoding").stream().allMatch("identity"::equals);
        this.scanner =
                type.contains("json") && plain && !passing.isDone() ? BodyScanner.ofResponse(head, "GET", whole) : null;
    }

    @Override
    void start() throws IOException {
        if (scanner == null) {
            super.start();
        }
    }

    @Override
    boolean isUnchanged() {
        return scanner == null;
    }

    @Override
    void write(byte[] bytes, int from, int length) throws IOException {
        if (scanner == null) {
            super.write(bytes, from, length);
            return;
        }
        scanner.scan(bytes, from, from + length);
        content.write(bytes, from, length);
        if (content.size() > Capture.MAX_BYTES) {
            scanner = null;
            start();
            super.write(content.toByteArray(), 0, content.size());
        }
    }

    @Override
    void end() throws IOException {
        if (scanner == null) {
            super.end();
            return;
        }
        String json = new String(whole.body(true).bytes(), StandardCharsets.UTF_8);
        byte[] body = rewriter.outwards(json).getBytes(StandardCharsets.UTF_8);
        HttpHead sent = head.with("location", rewriter::outwards)
                .with("transfer-encoding", value -> null)
                .with("content-length", value -> null)
                .plus("Content-Length: " + body.length);
        start(sent);
        super.write(body, 0, body.length);
    }

    /** Returns the headers of a request whose response this class can rewrite. */
    static HttpHead uncompressed(HttpHead request) {
        return request.with("accept-encoding", value -> "identity");
    }

    static boolean isJson(List<String> contentType) {
        return contentType.stream().anyMatch(each -> each.contains("json"));
    }
}
