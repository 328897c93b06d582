package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Checks that another account cannot read a job. No vendor documents this, so deviations are notes. Runs only with
 * made-up credentials.
 */
public final class AccountIsolationCheck {

    private final Session session;
    private final List<TrackedJob> jobs;

    public AccountIsolationCheck(Session session, List<TrackedJob> jobs) {
        this.session = session;
        this.jobs = List.copyOf(jobs);
    }

    /** Polls one job of each poll operation with the credentials of another account. */
    public void check() {
        if (session.otherAccount.isEmpty() || jobs.isEmpty()) {
            return;
        }
        Credentials otherAccount = session.otherAccount.get();
        if (session.vendor.tokenOperation().isPresent() && !requestToken(otherAccount)) {
            return;
        }
        jobs.stream()
                .filter(job -> session.plan.covers(job.pollOperation().id()))
                .map(TrackedJob::pollOperation)
                .distinct()
                .forEach(poll -> check(poll, otherAccount));
    }

    private void check(Operation poll, Credentials otherAccount) {
        TrackedJob job = jobs.stream()
                .filter(each -> each.pollOperation().equals(poll))
                .findFirst()
                .orElseThrow();
        String parameter = job.submit().jobSpec().orElseThrow().pollParameter();
        Exchange exchange = session.send(Call.of(poll).path(parameter, job.id()), otherAccount.headers(poll));
        String title = "job of " + job.submit().id() + ", polled by another account";
        try (Recorder.OpenCheck check = session.recorder.open(poll, Rule.CREDENTIALS, title)) {
            if (exchange.isSuccess()) {
                String actual = "status " + exchange.status();
                check.addFinding("status", "an error status", actual, poll.node(), Optional.of(exchange), true);
            }
        }
        session.abortIfUnresponsive();
    }

    private boolean requestToken(Credentials otherAccount) {
        Operation operation = session.vendor.tokenOperation().orElseThrow();
        RequestBody sample = session.sample(operation);
        ObjectNode value = sample.value().deepCopy();
        otherAccount.names().forEach(name -> otherAccount.member(name).ifPresent(secret -> value.put(name, secret)));
        Exchange exchange = session.send(Call.of(operation).body(sample.with(value)));
        JsonNode response = session.success(operation, "request a token for another account", exchange, false);
        String token = response.path("access_token").asText("");
        if (!token.isBlank()) {
            otherAccount.token(token);
        }
        return !token.isBlank();
    }
}
