module com.example.app {
    requires dev.mediajobs;
}
