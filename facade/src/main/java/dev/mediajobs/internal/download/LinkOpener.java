package dev.mediajobs.internal.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediajobs.internal.download.DownloadAttemptException.Remedy;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.Origin;
import dev.mediajobs.internal.http.RequestAuthenticator;
import dev.mediajobs.internal.http.TlsProblem;
import dev.mediajobs.internal.net.SsrfGuard;
import dev.mediajobs.internal.net.UnsafeLinkException;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Opens links to results over at most {@value #MAX_REDIRECTS} redirects, each checked like the link itself. */
public final class LinkOpener {
    static final int MAX_REDIRECTS = 3;

    private static final int MAX_ERROR_BYTES = 4096;

    private final OkHttpClient client;
    private final SsrfGuard ssrfGuard;
    private final HttpUrl base;
    private final @Nullable RequestAuthenticator authenticator;
    private final Redactor redactor;

    /**
     * @param base the base URL of the vendor
     * @param authenticator the authenticator for links to the vendor's own origin, or null if they need no credentials
     * @param redactor redacts links in messages
     */
    public LinkOpener(
            OkHttpClient client,
            SsrfGuard ssrfGuard,
            HttpUrl base,
            @Nullable RequestAuthenticator authenticator,
            Redactor redactor) {
        // Attempt has the timeouts.
        this.client = ssrfGuard
                .install(client)
                .newBuilder()
                .readTimeout(Duration.ZERO)
                .build();
        this.ssrfGuard = ssrfGuard;
        this.base = base;
        this.authenticator = authenticator;
        this.redactor = redactor;
    }

    /**
     * Returns a response with the file, which the caller must close.
     *
     * @param range the value of the Range header, or null for the whole file; a server may ignore it
     */
    Response open(String link, @Nullable String range, Attempt attempt) throws IOException {
        HttpUrl url = validated(link);
        for (int hop = 0; ; hop++) {
            Response response = execute(attempt, client.newCall(request(url, range)));
            if (response.code() == 200 || (response.code() == 206 && range != null)) {
                return response;
            }
            try (response) {
                String location = response.header("Location");
                if (!response.isRedirect() || location == null) {
                    throw failed(url, response, attempt);
                }
                if (hop == MAX_REDIRECTS) {
                    throw DownloadAttemptException.permanent("more than " + MAX_REDIRECTS + " redirects");
                }
                HttpUrl next = LinkResolver.redirect(base, url, location);
                url = validated(next == null ? location : next.toString());
            }
        }
    }

    private HttpUrl validated(String link) throws DownloadAttemptException {
        try {
            return ssrfGuard.requirePublic(link);
        } catch (UnsafeLinkException unsafe) {
            throw unsafe(unsafe);
        }
    }

    private Request request(HttpUrl url, @Nullable String range) throws IOException {
        // No compression, so that the length can be compared.
        Request.Builder request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
        if (range != null) {
            request.header("Range", range);
        }
        Request complete = request.build();
        return authenticator != null && Origin.of(base).owns(url) ? authenticator.sign(complete) : complete;
    }

    private static Response execute(Attempt attempt, Call call) throws IOException {
        try {
            return attempt.execute(call);
        } catch (IOException error) {
            UnsafeLinkException unsafe = UnsafeLinkException.in(error);
            if (unsafe != null) {
                throw unsafe(unsafe);
            }
            TlsProblem tls = TlsProblem.of(error, call.request().url());
            if (tls != null) {
                throw DownloadAttemptException.preventable(tls.problem(), tls.suggestion(), error);
            }
            throw error;
        }
    }

    private static DownloadAttemptException unsafe(UnsafeLinkException error) {
        return DownloadAttemptException.permanent("the link is not safe: " + error.getMessage());
    }

    private DownloadAttemptException failed(HttpUrl url, Response response, Attempt attempt) {
        int status = response.code();
        Remedy remedy =
                switch (status) {
                    case 401, 410 -> Remedy.REFRESH_LINK;
                    case 400 -> isExpired(url, response, attempt) ? Remedy.REFRESH_LINK : Remedy.NONE;
                    case 403, 404 -> isExpired(url, response, attempt) ? Remedy.REFRESH_LINK : Remedy.AWAIT_FILE;
                    // 416: the file is empty.
                    case 202, 204, 409, 416, 425 -> Remedy.AWAIT_FILE;
                    default -> status >= 500 || status == 408 || status == 429 ? Remedy.RETRY : Remedy.NONE;
                };
        String problem = redactor.redactLink(url.toString()) + " returned HTTP " + status;
        return new DownloadAttemptException(remedy, status, problem, null);
    }

    private static boolean isExpired(HttpUrl url, Response response, Attempt attempt) {
        String text;
        try {
            byte[] start = attempt.monitored(response.body().byteStream()).readNBytes(MAX_ERROR_BYTES);
            text = new String(start, UTF_8);
        } catch (IOException incomplete) {
            text = "";
        }
        return LinkExpiry.isEvident(url, text, attempt.now());
    }
}
