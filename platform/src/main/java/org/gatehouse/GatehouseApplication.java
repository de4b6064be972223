package org.gatehouse;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every package below this one is a module with a door, a schema and a floor of its own. */
@SpringBootApplication
public class GatehouseApplication {}
