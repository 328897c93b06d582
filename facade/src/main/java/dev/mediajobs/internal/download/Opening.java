package dev.mediajobs.internal.download;

import dev.mediajobs.internal.download.DownloadFailed.Remedy;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.Keys;
import dev.mediajobs.internal.http.Origin;
import dev.mediajobs.internal.http.TlsProblem;
import dev.mediajobs.internal.outside.Guard;
import dev.mediajobs.internal.outside.UnsafeLink;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Opens a link to a result, over at most {@value #HOPS} redirects, each of which is checked like the link itself. */
public final class Opening {
    static final int HOPS = 3;

    private final OkHttpClient client;
    private final Guard guard;
    private final Origin origin;
    private final @Nullable Keys keys;

    /**
     * @param keys for links to the vendor's own origin; null where none of them needs a key
     */
    public Opening(OkHttpClient client, Guard guard, Origin origin, @Nullable Keys keys) {
        // An attempt has limits of its own, by the clock that everything here goes by.
        this.client =
                guard.protect(client).newBuilder().readTimeout(Duration.ZERO).build();
        this.guard = guard;
        this.origin = origin;
        this.keys = keys;
    }

    /** An answer with status 200; the caller closes it. */
    Response open(String link, Attempt attempt) throws IOException {
        HttpUrl url = checked(link);
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
                if (hop == HOPS) {
                    throw DownloadFailed.forGood("more than " + HOPS + " redirects");
                }
                HttpUrl next = url.resolve(location);
                url = checked(next == null ? location : next.toString());
            }
        }
    }

    private HttpUrl checked(String link) throws DownloadFailed {
        try {
            return guard.checked(link);
        } catch (UnsafeLink unsafe) {
            throw DownloadFailed.forGood("the link is not safe: " + unsafe.getMessage());
        }
    }

    private Request request(HttpUrl url) throws IOException {
        // Bytes as they are: a length that can be compared, and nothing that unfolds in memory.
        Request request = new Request.Builder()
                .url(url)
                .header("Accept-Encoding", "identity")
                .build();
        return keys != null && origin.owns(url) ? keys.sign(request) : request;
    }

    private static Response executed(Attempt attempt, Call call) throws IOException {
        try {
            return attempt.execute(call);
        } catch (IOException error) {
            Throwable root = error;
            while (root.getCause() != null && !(root instanceof UnsafeLink)) {
                root = root.getCause();
            }
            if (root instanceof UnsafeLink) {
                throw DownloadFailed.forGood("the link is not safe: " + root.getMessage());
            }
            TlsProblem tls = TlsProblem.of(error, call.request().url());
            if (tls != null) {
                throw new DownloadFailed(Remedy.NONE, 0, tls.happened(), error);
            }
            throw error;
        }
    }

    private static DownloadFailed refused(HttpUrl url, int status) {
        String what = Redactor.link(url.toString()) + " answered HTTP " + status;
        Remedy remedy = status >= 500 || status == 408 || status == 429 ? Remedy.REPEAT : Remedy.NONE;
        boolean expired = status == 401 || status == 403 || status == 404 || status == 410;
        return new DownloadFailed(expired ? Remedy.FRESH_LINK : remedy, status, what, null);
    }
}
