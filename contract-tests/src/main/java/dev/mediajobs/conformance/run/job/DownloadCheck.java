package dev.mediajobs.conformance.run.job;

import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.run.response.MediaCheck;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Downloads result files, and checks that they are complete and of the documented type. */
final class DownloadCheck {

    private static final int MAX_REDIRECTS = 3;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final Session session;

    DownloadCheck(Session session) {
        this.session = session;
    }

    /** Returns whether a link leads to the tested server. */
    boolean isOwn(String text) {
        URI base = session.plan.baseUrl();
        return text.startsWith("/")
                || absolute(text)
                        .filter(link -> String.valueOf(link.getAuthority()).equals(base.getAuthority()))
                        .isPresent();
    }

    /**
     * Downloads a file and checks it.
     *
     * @param operation operation whose response has the link
     * @param pointer JSON pointer of the link in that response
     * @param location location of the link in the spec
     */
    void fetch(
            Operation operation,
            String text,
            String pointer,
            SpecNode location,
            Recorder.OpenCheck check,
            Exchange exchange) {
        Optional<URI> link = absolute(text);
        if (link.isEmpty()) {
            check.addFinding(pointer, "an http or https URL", text, location, Optional.of(exchange), false);
            return;
        }
        Exchange download = download(link.get(), operation);
        if (download.status() != 200) {
            String actual = download.response().isEmpty() ? download.failureReason() : "status " + download.status();
            check.addLinkFinding(pointer, "a URL of the result", actual, location, download, exchange.request(), false);
            return;
        }
        String path = link.get().getPath();
        MediaCheck.problem(download.response().orElseThrow(), ResultFields.family(location), path)
                .ifPresent(problem -> check.addLinkFinding(
                        pointer,
                        "a complete file of the documented type",
                        problem.description(),
                        location,
                        download,
                        exchange.request(),
                        problem.expectedOnly()));
    }

    /** Follows up to 3 redirects, and sends credentials only to the tested server. */
    private Exchange download(URI link, Operation operation) {
        URI current = link;
        Exchange download = session.sendToLink(request(current, operation));
        for (int hop = 0; hop < MAX_REDIRECTS && REDIRECTS.contains(download.status()); hop++) {
            String to = download.response()
                    .flatMap(response -> response.header("location"))
                    .orElse("");
            Optional<URI> next =
                    absolute(to.startsWith("/") ? current.resolve(to).toString() : to);
            if (next.isEmpty()) {
                return download;
            }
            current = next.get();
            download = session.sendToLink(request(current, operation));
        }
        return download;
    }

    private Request request(URI link, Operation operation) {
        return new Request(
                "GET", link, List.copyOf(session.accessFor(link, operation).entrySet()), new byte[0]);
    }

    /** Returns the absolute http or https URL of a link; relative links are resolved against the tested server. */
    private Optional<URI> absolute(String text) {
        try {
            URI base = session.plan.baseUrl();
            URI link = URI.create(base + (base.toString().endsWith("/") ? "" : "/"))
                    .resolve(text);
            boolean http = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
            return http && link.getHost() != null ? Optional.of(link) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
