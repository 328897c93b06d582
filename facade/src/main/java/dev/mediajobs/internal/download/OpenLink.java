package dev.mediajobs.internal.download;

import okhttp3.Response;

/** An opened link, with the attempt that limits its duration. */
record OpenLink(Response response, Attempt attempt) implements AutoCloseable {
    @Override
    public void close() {
        response.close();
        attempt.close();
    }
}
