package dev.mediajobs.conformance.http;

import dev.mediajobs.conformance.time.Ticker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** The wire over the JDK's own client: HTTP/1.1, no redirects, a limit on time and on size for each call. */
public final class JdkHttpTransport implements HttpTransport {

    /** Largest answer that is read, in bytes, packed and unpacked: 64 MiB. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    private final HttpClient client;
    private final Duration callTimeout;
    private final Ticker ticker;

    /**
     * Makes a wire.
     *
     * @param callTimeout how long one call may take as a whole
     */
    public JdkHttpTransport(Duration callTimeout, Ticker ticker) {
        this.callTimeout = callTimeout;
        this.ticker = ticker;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(callTimeout)
                .build();
    }

    @Override
    public Exchange send(Request request) {
        Duration start = ticker.elapsed();
        HttpRequest.Builder builder;
        try {
            builder = HttpRequest.newBuilder(request.uri());
            request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        } catch (IllegalArgumentException e) {
            return Exchange.failed(request, "cannot be sent: not a valid http address or header", Duration.ZERO);
        }
        boolean hasBody = request.body().length > 0;
        builder.method(
                request.method(), hasBody ? BodyPublishers.ofByteArray(request.body()) : BodyPublishers.noBody());
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(builder.build(), info -> new LimitedBodySubscriber(MAX_BYTES));
        try {
            HttpResponse<byte[]> response = coming.get(callTimeout.toMillis(), TimeUnit.MILLISECONDS);
            Response reply = reply(response);
            return Exchange.answered(request, reply, ticker.elapsed().minus(start));
        } catch (TimeoutException e) {
            coming.cancel(true);
            return Exchange.failed(
                    request,
                    "no whole answer within " + callTimeout.toMillis() + " ms",
                    ticker.elapsed().minus(start));
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return Exchange.failed(request, "interrupted", ticker.elapsed().minus(start));
        } catch (ExecutionException e) {
            return Exchange.failed(
                    request, describe(e.getCause()), ticker.elapsed().minus(start));
        } catch (IOException e) {
            return Exchange.failed(
                    request,
                    "broken content coding: " + describe(e),
                    ticker.elapsed().minus(start));
        }
    }

    private static Response reply(HttpResponse<byte[]> response) throws IOException {
        String coding = response.headers().firstValue("content-encoding").orElse("identity");
        byte[] body =
                switch (coding.strip().toLowerCase(Locale.ROOT)) {
                    case "gzip", "x-gzip" -> unpacked(response.body());
                    default -> response.body();
                };
        return new Response(response.statusCode(), response.headers().map(), body);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        if (packed.length == 0) {
            return packed;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = in.readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                throw new IOException("more than " + MAX_BYTES + " bytes once unpacked");
            }
            return body;
        }
    }

    private static String describe(Throwable cause) {
        String text = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        return List.of("", "null").contains(String.valueOf(text)) ? name : name + ": " + text;
    }
}
