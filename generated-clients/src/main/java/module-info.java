/**
 * Retrofit interfaces and models of the vendors, and the runtime that they share. A module that requires this one
 * can use the libraries in its signatures: Retrofit, OkHttp, Okio and Moshi.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // these libraries reserve their module names
module dev.mediajobs.clients {
    requires transitive com.squareup.moshi;
    requires transitive okhttp3;
    requires transitive okio;
    requires static transitive org.jspecify;
    requires transitive retrofit2;

    exports dev.mediajobs.client.creatify;
    exports dev.mediajobs.client.miraflow;
    exports dev.mediajobs.client.miragic;
    exports dev.mediajobs.client.mirrago;
    exports dev.mediajobs.client.runtime;

    // Moshi calls the package-private constructors of the generated adapters.
    opens dev.mediajobs.client.creatify to
            com.squareup.moshi;
    opens dev.mediajobs.client.miraflow to
            com.squareup.moshi;
    opens dev.mediajobs.client.miragic to
            com.squareup.moshi;
    opens dev.mediajobs.client.mirrago to
            com.squareup.moshi;
}
