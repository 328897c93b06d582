package dev.mediajobs.conformance.run.job;

import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.run.response.MediaCheck;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files behind links: they are there, whole, and of the kind that the spec speaks of. */
final class DownloadCheck {

    private static final int MAX_REDIRECTS = 3;
    private static final List<Integer> HANDED_ON = List.of(301, 302, 303, 307, 308);

    private final Session session;

    DownloadCheck(Session session) {
        this.session = session;
    }

    /** Whether a link leads to the very server that is judged. */
    boolean isOwn(String text) {
        URI base = session.plan.baseUrl();
        return text.startsWith("/")
                || absolute(text)
                        .filter(link -> String.valueOf(link.getAuthority()).equals(base.getAuthority()))
                        .isPresent();
    }

    /**
     * Fetches a file and judges it.
     *
     * @param operation whose answer has the link
     * @param pointer where the link stands in that answer
     * @param place where the spec speaks of the link
     */
    void fetch(
            Operation operation,
            String text,
            String pointer,
            SpecNode place,
            Recorder.OpenCheck check,
            Exchange exchange) {
        Optional<URI> link = absolute(text);
        if (link.isEmpty()) {
            check.addFinding(pointer, "an http link", text, place, Optional.of(exchange), false);
            return;
        }
        Exchange download = download(link.get(), operation);
        if (download.status() != 200) {
            String actual = download.reply().isEmpty() ? download.failureReason() : "status " + download.status();
            check.addLinkFinding(pointer, "a link that leads to the result", actual, place, download, exchange, false);
            return;
        }
        String path = link.get().getPath();
        MediaCheck.problem(download.reply().orElseThrow(), family(place), path)
                .ifPresent(problem -> check.addLinkFinding(
                        pointer,
                        "a whole file as the spec has it",
                        problem.description(),
                        place,
                        download,
                        exchange,
                        problem.expectedOnly()));
    }

    /** Files may be handed on, a few times; the key never goes along to another server. */
    private Exchange download(URI link, Operation operation) {
        URI at = link;
        Exchange download = session.send(read(at, operation));
        for (int hop = 0; hop < MAX_REDIRECTS && HANDED_ON.contains(download.status()); hop++) {
            String to = download.reply()
                    .flatMap(response -> response.header("location"))
                    .orElse("");
            Optional<URI> next = absolute(to.startsWith("/") ? at.resolve(to).toString() : to);
            if (next.isEmpty()) {
                return download;
            }
            at = next.get();
            download = session.send(read(at, operation));
        }
        return download;
    }

    private Request read(URI link, Operation operation) {
        Map<String, String> access = session.accessFor(link, operation);
        return new Request("GET", link, List.copyOf(access.entrySet()), new byte[0]);
    }

    /** The link as an address; one without a host belongs to the server itself. */
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

    /** What the spec's words on a link speak of; it may be neither. */
    private static String family(SpecNode link) {
        String text =
                (link.child("description").text() + " " + JsonPointers.last(link.pointer())).toLowerCase(Locale.ROOT);
        if (text.contains("video")) {
            return "video";
        }
        return text.matches("(?s).*(picture|image|thumbnail|photo).*") ? "image" : "";
    }
}
