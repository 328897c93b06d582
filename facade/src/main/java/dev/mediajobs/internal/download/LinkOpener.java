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

/** Opens a link to a result, over at most {@value #MAX_REDIRECTS} redirects, each of which is checked like the link itself. */
public final class LinkOpener {
    static final int MAX_REDIRECTS = 3;

    private final OkHttpClient client;
    private final SsrfGuard ssrfGuard;
    private final Origin origin;
    private final @Nullable RequestAuthenticator authenticator;

    /**
     * @param keys for links to the vendor's own origin; null where none of them needs a key
     */
    public LinkOpener(OkHttpClient client, SsrfGuard guard, Origin origin, @Nullable RequestAuthenticator keys) {
        // An attempt has limits of its own, by the clock that everything here goes by.
        this.client =
                guard.install(client).newBuilder().readTimeout(Duration.ZERO).build();
        this.ssrfGuard = guard;
        this.origin = origin;
        this.authenticator = keys;
    }

    /** An answer with status 200; the caller closes it. */
    Response open(String link, Attempt attempt) throws IOException {
        HttpUrl url = validated(link);
        for (int hop = 0; ; hop++) {
            Response response = executed(attempt, client.newCall(request(url)));
            if (response.code() == 200) {
                return response;
            }
            try (response) {
                String location = response.header("Location");
                if (!response.isRedirect() || location == null) {
                    throw refused(url, response.code());
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
            throw DownloadAttemptException.permanent("the link is not safe: " + unsafe.getMessage());
        }
    }

    private Request request(HttpUrl url) throws IOException {
        // Bytes as they are: a length that can be compared, and nothing that unfolds in memory.
        Request request = new Request.Builder()
                .url(url)
                .header("Accept-Encoding", "identity")
                .build();
        return authenticator != null && origin.owns(url) ? authenticator.sign(request) : request;
    }

    private static Response executed(Attempt attempt, Call call) throws IOException {
        try {
            return attempt.execute(call);
        } catch (IOException error) {
            Throwable root = error;
            while (root.getCause() != null && !(root instanceof UnsafeLinkException)) {
                root = root.getCause();
            }
            if (root instanceof UnsafeLinkException) {
                throw DownloadAttemptException.permanent("the link is not safe: " + root.getMessage());
            }
            TlsProblem tls = TlsProblem.of(error, call.request().url());
            if (tls != null) {
                throw new DownloadAttemptException(Remedy.NONE, 0, tls.problem(), error);
            }
            throw error;
        }
    }

    private static DownloadAttemptException refused(HttpUrl url, int status) {
        String what = Redactor.link(url.toString()) + " answered HTTP " + status;
        Remedy remedy = status >= 500 || status == 408 || status == 429 ? Remedy.RETRY : Remedy.NONE;
        boolean expired = status == 401 || status == 403 || status == 404 || status == 410;
        return new DownloadAttemptException(expired ? Remedy.REFRESH_LINK : remedy, status, what, null);
    }
}
