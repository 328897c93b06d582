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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends requests with the JDK's HTTP/1.1 client, without redirects and with a time and a size limit per call. */
public final class JdkHttpTransport implements HttpTransport {

    /** Maximum size of a response body, compressed and decompressed: 64 MiB. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    /** Start of the reason for an exchange that failed because of TLS. */
    public static final String TLS_FAILURE = "TLS: ";

    private final HttpClient client;
    private final Duration callTimeout;
    private final Ticker ticker;

    /**
     * Creates a transport.
     *
     * @param callTimeout maximum duration of one call, including the response body
     */
    public JdkHttpTransport(Duration callTimeout, Ticker ticker) {
        this.callTimeout = callTimeout;
        this.ticker = ticker;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(callTimeout)
                .sslContext(TlsTrust.context())
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
            return Exchange.failed(request, "cannot be sent: invalid HTTP URL or header", Duration.ZERO);
        }
        boolean hasBody = request.body().length > 0;
        builder.method(
                request.method(), hasBody ? BodyPublishers.ofByteArray(request.body()) : BodyPublishers.noBody());
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(builder.build(), info -> new LimitedBodySubscriber(MAX_BYTES));
        try {
            Response response = decode(pending.get(callTimeout.toMillis(), TimeUnit.MILLISECONDS));
            return Exchange.of(request, response, ticker.elapsed().minus(start));
        } catch (TimeoutException e) {
            pending.cancel(true);
            return Exchange.failed(
                    request,
                    "no complete response within " + callTimeout.toMillis() + " ms",
                    ticker.elapsed().minus(start));
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return Exchange.failed(request, "interrupted", ticker.elapsed().minus(start));
        } catch (ExecutionException e) {
            Optional<String> tls = TlsFailure.describe(request.uri().getRawAuthority(), e);
            String reason = tls.map(TLS_FAILURE::concat).orElseGet(() -> describe(e.getCause()));
            return Exchange.failed(request, reason, ticker.elapsed().minus(start));
        } catch (IOException e) {
            return Exchange.failed(
                    request,
                    "invalid content encoding: " + describe(e),
                    ticker.elapsed().minus(start));
        }
    }

    private static Response decode(HttpResponse<byte[]> response) throws IOException {
        String encoding = response.headers().firstValue("content-encoding").orElse("identity");
        byte[] body =
                switch (encoding.strip().toLowerCase(Locale.ROOT)) {
                    case "gzip", "x-gzip" -> decompress(response.body());
                    default -> response.body();
                };
        return new Response(response.statusCode(), response.headers().map(), body);
    }

    private static byte[] decompress(byte[] compressed) throws IOException {
        if (compressed.length == 0) {
            return compressed;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] body = in.readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                throw new IOException("more than " + MAX_BYTES + " bytes after decompression");
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
