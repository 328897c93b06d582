package dev.mediajobs;

import retrofit2.Retrofit;

/**
 * The one door to what lies below: the generated Retrofit clients, with the credentials, time-outs and limits of this
 * {@link MediaJobs}, for calls that the facade does not offer. What is submitted here is sent once, too, but nothing
 * is repeated, and no failure is translated: you get Retrofit's answers and exceptions. Safe for use by many threads.
 *
 * <pre>{@code
 * AuroraVideo video = media.raw().api(AuroraApi.class).getAurora(id).execute().body();
 * }</pre>
 */
public final class RawClients {
    private static final String CLIENTS = "dev.mediajobs.client.";

    private final MediaJobs media;

    RawClients(MediaJobs media) {
        this.media = media;
    }

    /**
     * A generated interface, such as {@code dev.mediajobs.client.creatify.AuroraApi}; its package tells the vendor.
     *
     * @throws IllegalArgumentException if the interface is none of the generated ones
     * @throws ConfigurationException if the vendor has no credentials
     */
    public <A> A api(Class<A> api) {
        for (Vendor vendor : Vendor.values()) {
            if (api.getPackageName().equals(CLIENTS + vendor.word())) {
                return retrofit(vendor).create(api);
            }
        }
        throw new IllegalArgumentException(api.getName() + " is no generated client.");
    }

    /**
     * The vendor's Retrofit.
     *
     * @throws ConfigurationException if the vendor has no credentials
     */
    public Retrofit retrofit(Vendor vendor) {
        return media.desk(vendor).raw();
    }
}
