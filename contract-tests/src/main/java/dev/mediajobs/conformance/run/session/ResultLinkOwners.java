package dev.mediajobs.conformance.run.session;

import java.util.HashMap;
import java.util.Map;

/** Whose result each link leads to; links are the same however they are signed. */
public final class ResultLinkOwners {

    private final Map<String, String> owners = new HashMap<>();

    /** Whether no other job has shown this link before. */
    public boolean isOwn(String link, String job) {
        String plain = link.replaceAll("[?#].*", "");
        return owners.computeIfAbsent(plain, each -> job).equals(job);
    }
}
