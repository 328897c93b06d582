package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.request.Body;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.spec.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Somebody with keys of their own does not see the jobs of others. No vendor says so, and so it is but a note; it is
 * asked only where keys are made up.
 */
final class Strangers {

    private final Session session;
    private final List<JobWatch> watches;

    Strangers(Session session, List<JobWatch> watches) {
        this.session = session;
        this.watches = List.copyOf(watches);
    }

    /** Looks with other keys at one job of each kind. */
    void look() {
        if (session.stranger.isEmpty() || watches.isEmpty()) {
            return;
        }
        Credentials stranger = session.stranger.get();
        if (session.vendor.tokenOperation().isPresent() && !token(stranger)) {
            return;
        }
        watches.stream()
                .filter(watch -> session.plan.covers(watch.pollOperation().id()))
                .map(JobWatch::pollOperation)
                .distinct()
                .forEach(poll -> look(poll, stranger));
    }

    private void look(Operation poll, Credentials stranger) {
        JobWatch watch = watches.stream()
                .filter(each -> each.pollOperation().equals(poll))
                .findFirst()
                .orElseThrow();
        String parameter = watch.submit().story().orElseThrow().pollParameter();
        Exchange exchange = session.send(Call.of(poll).path(parameter, watch.id()), stranger.headers(poll));
        String title = "the job of " + watch.submit().id() + ", looked at with other keys";
        try (Recorder.Open check = session.recorder.open(poll, Rule.CREDENTIALS, title)) {
            if (exchange.isSuccess()) {
                String actual = "status " + exchange.status();
                check.found("status", "not to be shown", actual, poll.node(), Optional.of(exchange), true);
            }
        }
        session.goOnIfAlive();
    }

    private boolean token(Credentials stranger) {
        Operation operation = session.vendor.tokenOperation().orElseThrow();
        Body sample = Bodies.samples(session.judge, operation).get(0).body();
        ObjectNode value = sample.value().deepCopy();
        stranger.names().forEach(name -> stranger.member(name).ifPresent(secret -> value.put(name, secret)));
        Exchange exchange = session.send(Call.of(operation).body(sample.with(value)));
        JsonNode answer = session.replies.success(operation, "get a token for somebody else", exchange, false);
        String token = answer.path("access_token").asText("");
        if (!token.isBlank()) {
            stranger.token(token);
        }
        return !token.isBlank();
    }
}
