"""Facets: what of a record a filter can ask, worked out once when a snapshot is built.

`facet`         for the number of every record in search: its traits as bits, its pattern of hours
`hours`         every pattern of opening hours that occurs, once
`calendar_day`  public holidays, and days of the weekend that are worked instead

What is known and what is not are different bits, so that "not registered" is never read as yes or as no.
"""
