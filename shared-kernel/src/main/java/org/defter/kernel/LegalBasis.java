package org.defter.kernel;

/**
 * An article a proposal or plan rests on.
 *
 * @param law number or name of the law, for instance 5393
 * @param article article, for instance 74
 */
public record LegalBasis(String law, String article) {}
