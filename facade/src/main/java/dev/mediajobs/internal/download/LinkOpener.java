package dev.mediajobs.internal.download;

import dev.mediajobs.internal.download.DownloadAttemptException.Remedy;
import dev.mediajobs.internal.failure.Redactor;
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

    private final OkHttpClient client;
    private final SsrfGuard ssrfGuard;
    private final Origin origin;
    private final @Nullable RequestAuthenticator authenticator;

    /**
     * @param authenticator the authenticator for links to the vendor's own origin, or null if they need no credentials
     */
    public LinkOpener(
            OkHttpClient client, SsrfGuard ssrfGuard, Origin origin, @Nullable RequestAuthenticator authenticator) {
        // Attempt has the timeouts.
        this.client = ssrfGuard
                .install(client)
                .newBuilder()
                .readTimeout(Duration.ZERO)
                .build();
        this.ssrfGuard = ssrfGuard;
        this.origin = origin;
        this.authenticator = authenticator;
    }

    /** Returns a response with status 200, which the caller must close. */
    Response open(String link, Attempt attempt) throws IOException {
        HttpUrl url = validated(link);
        for (int hop = 0; ; hop++) {
            Response response = execute(attempt, client.newCall(request(url)));
            if (response.code() == 200) {
                return response;
            }
            try (response) {
                String location = response.header("Location");
                if (!response.isRedirect() || location == null) {
                    throw failed(url, response.code());
                }
                if (hop == MAX_REDIRECTS) {
                    throw DownloadAttemptException.permanent("more than " + MAX_REDIRECTS + " redirects");
                }
                HttpUrl next = url.resolve(location);
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

    private Request request(HttpUrl url) throws IOException {
        // No compression, so that the length can be compared.
        Request request = new Request.Builder()
                .url(url)
                .header("Accept-Encoding", "identity")
                .build();
        return authenticator != null && origin.owns(url) ? authenticator.sign(request) : request;
    }

    private static Response execute(Attempt attempt, Call call) throws IOException {
        try {
            return attempt.execute(call);
        } catch (IOException error) {
            Throwable root = error;
            while (root.getCause() != null && !(root instanceof UnsafeLinkException)) {
                root = root.getCause();
            }
            if (root instanceof UnsafeLinkException) {
                throw unsafe(root);
            }
            TlsProblem tls = TlsProblem.of(error, call.request().url());
            if (tls != null) {
                throw new DownloadAttemptException(Remedy.NONE, 0, tls.problem(), error);
            }
            throw error;
        }
    }

    private static DownloadAttemptException unsafe(Throwable error) {
        return DownloadAttemptException.permanent("the link is not safe: " + error.getMessage());
    }

    private static DownloadAttemptException failed(HttpUrl url, int status) {
        String problem = Redactor.link(url.toString()) + " returned HTTP " + status;
        Remedy remedy = status >= 500 || status == 408 || status == 429 ? Remedy.RETRY : Remedy.NONE;
        boolean expired = status == 401 || status == 403 || status == 404 || status == 410;
        return new DownloadAttemptException(expired ? Remedy.REFRESH_LINK : remedy, status, problem, null);
    }
}
