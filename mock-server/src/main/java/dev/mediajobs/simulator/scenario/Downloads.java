package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.Moment.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Scenarios in which the job succeeds, but its file does not come. */
final class Downloads {

    private static final String TEXT = "text/plain; charset=utf-8";

    private Downloads() {}

    static List<Scenario> all() {
        return List.of(
                instead(
                        "download-expired",
                        "The job succeeds, but its link is answered with 410.",
                        Response.text(410, TEXT, "This link has expired.\n")),
                instead(
                        "link-dead",
                        "The job succeeds, but its link is answered with 404.",
                        Response.text(404, TEXT, "There is no such file.\n")),
                instead(
                        "download-html",
                        "The job succeeds, but its link answers 200 with a web page.",
                        Response.text(
                                200,
                                "text/html; charset=utf-8",
                                "<!doctype html><title>Sign in</title><p>Sign in to go on.\n")),
                changed(
                        "download-truncated",
                        "The job succeeds, but its file ends in the middle, though its length was told.",
                        Response::truncated),
                changed(
                        "download-slow",
                        "The job succeeds, but its file comes one byte a second, by the machine's own clock.",
                        file -> file.over(Duration.ofSeconds(file.body().length))));
    }

    private static Scenario instead(String name, String summary, Response response) {
        return Scenario.named(name, summary)
                .interrupted((moment, voice) -> moment.kind() == Kind.DOWNLOAD ? response : null);
    }

    private static Scenario changed(String name, String summary, UnaryOperator<Response> change) {
        return Scenario.named(name, summary)
                .sending((moment, response) -> moment.kind() == Kind.DOWNLOAD ? change.apply(response) : response);
    }
}
