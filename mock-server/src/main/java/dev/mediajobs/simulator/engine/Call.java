package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.engine.request.RequestBody;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An authenticated call of an operation.
 *
 * @param base the base URL that the caller used, without a trailing slash
 * @param parameters the decoded path parameters
 * @param query the decoded query parameters, the first of each name
 * @param account the account of the credentials; empty if none are required
 * @param tokenIssued the time at which the call's token was issued, or null if it has none
 */
public record Call(
        String base,
        Map<String, String> parameters,
        Map<String, String> query,
        RequestBody body,
        String account,
        @Nullable Instant tokenIssued,
        SimulatorState state) {

    /** {@return the time of the caller's clock} */
    public Instant now() {
        return state.namespace(account).clock().instant();
    }

    /** {@return the quirk values for the caller} */
    public Quirks quirks() {
        return state.namespace(account).quirks();
    }

    /** {@return the caller's job with the given id, or null} */
    public @Nullable Job job(String id) {
        Job job = state.jobs().find(id);
        return job != null && canSee(job.account()) ? job : null;
    }

    /** {@return the caller's job whose result, or the result's file, has the given id, or null} */
    public @Nullable Job jobOfResult(String id) {
        Job job = state.jobs().findByResult(id);
        return job != null && canSee(job.account()) ? job : null;
    }

    /** {@return the caller's file with the given id, or null} */
    public @Nullable StoredFile file(String id) {
        StoredFile file = state.files().find(id);
        return file != null && canSee(file.owner()) ? file : null;
    }

    /** {@return whether the caller may see items of the given account; items without an account are visible to all} */
    public boolean canSee(String owner) {
        return owner.isEmpty() || owner.equals(account);
    }

    /** {@return the first path parameter of an operation, or an empty text} */
    String idInPath(Operation operation) {
        for (SpecNode each : operation.parameters()) {
            if (each.child("in").text().equals("path")) {
                return parameter(each.child("name").text());
            }
        }
        return "";
    }

    /** {@return a path parameter, or an empty text} */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
