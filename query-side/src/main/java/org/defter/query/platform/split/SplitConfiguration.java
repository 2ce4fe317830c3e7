package org.defter.query.platform.split;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the address of the command side known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSide.class)
class SplitConfiguration {}
