package com.example;

import com.example.parcels.Filter;
import com.example.parcels.Parcel;
import com.example.parcels.ParcelsApi;
import com.example.parcels.State;
import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Prints the parcels of a server. */
public final class Main {
    private Main() {}

    /**
     * Calls the server once.
     *
     * @param arguments the base URL
     * @throws IOException if the server cannot be reached
     */
    public static void main(String[] arguments) throws IOException {
        ParcelsApi parcels = ClientRuntime.retrofit(HttpUrl.get(arguments[0]), new OkHttpClient())
                .create(ParcelsApi.class);
        Filter filter = Filter.builder().city("Bern").state(State.SENT).build();

        for (Parcel parcel : parcels.findParcels(filter).execute().body()) {
            System.out.println(parcel.id() + " is " + parcel.stateValue());
        }
    }
}
