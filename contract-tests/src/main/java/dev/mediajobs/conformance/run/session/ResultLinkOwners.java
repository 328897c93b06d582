package dev.mediajobs.conformance.run.session;

import java.util.HashMap;
import java.util.Map;

/** The job of each result link, to detect jobs that share a result. Ignores query and fragment. */
public final class ResultLinkOwners {

    private final Map<String, String> owners = new HashMap<>();

    /** Returns whether no other job has returned this link before. */
    public boolean isOwn(String link, String job) {
        String plain = link.replaceAll("[?#].*", "");
        return owners.computeIfAbsent(plain, each -> job).equals(job);
    }
}
