import json
def put(name,text,**k):
    g={'kind':k.pop('kind','reply')}
    t=k.pop('title',0)
    if t!=0: g['title']=None if t is None else dict(zip(('text','issuer','genre'),t))
    d=k.pop('doc',0)
    if d!=0: g['documentNumber']=None if d is None else dict(zip(('text','agencyCode','year','serial'),d))
    m=k.pop('meta',0)
    if m!=0:
        b=dict(indexNumber=None,documentNumber=None,genre=None,publisher=None,subjects=[],writtenOn=None,publishedOn=None)
        for a,v in (m or {}).items():
            b[a]=[{'text':x} for x in v] if a=='subjects' else {'iso':v} if a in('writtenOn','publishedOn') else dict(zip(('text','agencyCode','year','serial'),v)) if a=='documentNumber' else {'text':v}
        g['metadata']=b
    if 'dateline' in k:
        d=k.pop('dateline'); g['dateline']=None if d is None else {'date':d[0] and {'iso':d[0]},'source':d[1] and {'text':d[1]}}
    if 'marks' in k:
        c,o,s=k.pop('marks'); g['marks']={'resultClass':c and {'code':c},'disclosure':o and {'text':o},'signatory':s and {'text':s}}
    if 'sal' in k:
        s=k.pop('sal'); g['salutation']=None if s is None else {'text':s[0],'total':s[1] if len(s)>1 else None}
    if 'to' in k:
        r,ns=k.pop('to'); g['addressees']=[{'name':n,'role':r} for n in ns]
    if 'prop' in k:
        kd,a,ses,n,tt=k.pop('prop'); p={'kind':kd,'assembly':a,'session':ses and {'term':ses[0],'meeting':ses[1]},'number':n and {'text':n}}
        if tt!=0: p['title']=tt and {'text':tt}
        g['proposal']=p
    if 'co' in k: g['coHandlers']=[{'text':x} for x in k.pop('co')]
    if 'secs' in k:
        def sec(s):
            r={'marker':s[0],'number':s[1],'sections':[sec(x) for x in (s[3] if len(s)>3 else [])]}
            if len(s)>2 and s[2]!=0: r['heading']=s[2] and {'text':s[2]}
            return r
        g['body']={'sections':[sec(s) for s in k.pop('secs')]}
    if 'appr' in k or 'fb' in k:
        g['closing']={}
        if 'appr' in k:
            a=k.pop('appr'); g['closing']['approval']=a and dict(zip(('name','office'),a))
        if 'fb' in k:
            f=k.pop('fb'); g['closing']['feedback']=f and {'text':f}
    if 'sig' in k:
        s=k.pop('sig'); g['signature']=s and {'agencies':[{'text':x} for x in s[0]],'date':s[1] and {'iso':s[1]}}
    if 'con' in k: g['contacts']=[{'name':n and {'text':n},'phones':[{'text':x} for x in p]} for n,p in k.pop('con')]
    if 'cop' in k: g['copies']=[{'text':x} for x in k.pop('cop')]
    if 'att' in k: g['attachments']=[{'text':x} for x in k.pop('att')]
    if 'bc' in k: g['breadcrumb']=k.pop('bc')
    assert not k,k
    open(f'in/{name}.txt','w').write(text.lstrip('\n'))
    json.dump(g,open(f'gold/{name}.json','w'),ensure_ascii=False,indent=1)
